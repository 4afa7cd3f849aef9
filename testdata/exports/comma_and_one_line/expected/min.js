export let a;
export let b;
a=1,b=function(){return a+1};var t=3;
export { t as c };
export let d;
export let e;
d=t*2,e=b()