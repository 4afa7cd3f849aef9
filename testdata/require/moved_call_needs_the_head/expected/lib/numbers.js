console.log();

export {};