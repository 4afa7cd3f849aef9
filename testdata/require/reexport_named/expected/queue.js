export default class Queue {}
