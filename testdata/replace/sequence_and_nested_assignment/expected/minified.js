var e=function(n){return n+e.base};
export default e;
e.base=41,e.default=e;
