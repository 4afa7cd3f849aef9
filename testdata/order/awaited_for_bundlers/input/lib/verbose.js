console.log('verbose is loaded');
