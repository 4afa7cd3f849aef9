if (true) { function yes() { return 'yes'; } var _yes = yes; }
if (false) { function no() { return 'no'; } var _no = no; } else { function otherwise() { return 'otherwise'; } var _otherwise = otherwise; }
function labelled() { return 'labelled'; }

console.log(_yes(), typeof _no, _otherwise(), labelled());

export {};
