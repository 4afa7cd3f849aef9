const whole = () => 'whole';
export { whole as default, whole as 'module.exports' };
