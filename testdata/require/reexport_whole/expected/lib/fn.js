const fn = (n) => n * 2;
export default fn;
fn.twice = true;
