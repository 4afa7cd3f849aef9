// runs before anything is exported
if (setup) {
    console.log('already set up');
} else {
    console.log('first load, setup is ' + typeof setup, options);
}

register();

export var options = { a: 1 };

export var setup = function () {
    register();
    return 'done';
};

function register() {
    console.log('register sees ' + typeof setup + ' and ' + typeof options);
}
