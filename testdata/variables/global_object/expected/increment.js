counter += 1;
global['counter'] *= 10;

export {};
