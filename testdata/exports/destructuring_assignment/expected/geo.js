const place = { name: 'Oslo', at: [59.9, 10.7], country: 'NO', tz: 1 };

export let lat, lon;
[lat, lon] = place.at;
export let name, zoom, first, rest;
({ name, zoom = 12, at: { 0: first }, ...rest } = place);
export let others;
[, ...others] = [1, 2, 3];
