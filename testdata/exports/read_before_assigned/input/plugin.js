// runs before anything is exported
if (exports.setup) {
    console.log('already set up');
} else {
    console.log('first load, setup is ' + typeof exports.setup, exports.options);
}

register();

exports.options = { a: 1 };

exports.setup = function () {
    register();
    return 'done';
};

function register() {
    console.log('register sees ' + typeof exports.setup + ' and ' + typeof exports.options);
}
