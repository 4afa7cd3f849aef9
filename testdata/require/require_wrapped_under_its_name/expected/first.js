console.log('first runs');

export {};
