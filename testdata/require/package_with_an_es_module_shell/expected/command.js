import { Command, program as main, Command as Base } from 'commander';

export const command = new Command('add');
export const isSame = (other) => other === main && Base === Command;
