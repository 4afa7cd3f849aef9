console.log('verbose is loaded');

export {};
