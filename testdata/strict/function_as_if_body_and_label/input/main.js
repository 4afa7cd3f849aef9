if (true) function yes() { return 'yes'; }
if (false) function no() { return 'no'; } else function otherwise() { return 'otherwise'; }
label: function labelled() { return 'labelled'; }

console.log(yes(), typeof no, otherwise(), labelled());
