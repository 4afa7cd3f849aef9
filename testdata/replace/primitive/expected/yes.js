export default !0;
