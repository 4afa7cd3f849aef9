export let text = '1';
text += '.' + 2;
text += '.' + 3;

export let flags = 1;
flags |= 4;
flags **= 2;

export let name;
name ||= 'anonymous';
export let channel = '';
channel ??= 'never taken';
channel &&= 'never taken either';
export let build;
build ??= text.length;
