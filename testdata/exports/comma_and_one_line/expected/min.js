export let a, b;
a=1,b=function(){return a+1};var t=3;
export { t as c };
export let d, e;
d=t*2,e=b()