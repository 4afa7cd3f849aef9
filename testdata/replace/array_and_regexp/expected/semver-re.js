export default /^(\d+)\.(\d+)\.(\d+)$/;
