export const iso = (d) => d.toISOString().slice(0, 10);
