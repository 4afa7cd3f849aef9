console.log('a');

export {};
