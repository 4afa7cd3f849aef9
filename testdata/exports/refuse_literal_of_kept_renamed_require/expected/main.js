console.log('main');

export {};
