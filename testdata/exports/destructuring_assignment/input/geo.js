const place = { name: 'Oslo', at: [59.9, 10.7], country: 'NO', tz: 1 };

[exports.lat, exports.lon] = place.at;
({ name: exports.name, zoom: exports.zoom = 12, at: { 0: exports.first }, ...exports.rest } = place);
[, ...exports.others] = [1, 2, 3];
