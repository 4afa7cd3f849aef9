var name = 'local to other';
function helper() { return 'other helper'; }
console.log(name, helper());

export {};
