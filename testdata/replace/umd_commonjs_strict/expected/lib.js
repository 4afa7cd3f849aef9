import * as b from './b.js';

export function action() {
    action.calls++;
    return 'action on ' + b.name;
}
action.calls = 0;
