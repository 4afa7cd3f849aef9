console.log('log is loaded');

export {};
