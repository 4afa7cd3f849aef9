console.log('third loads');

export {};
