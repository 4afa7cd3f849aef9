'use strict'
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { 'default': mod }
};
['one', 'two'].forEach((each) => console.log(each))
const level = require('./level')

console.log(level)
