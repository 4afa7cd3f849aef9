export const PER_MILE = 1.609;

export function toMiles(km) {
    return Math.round(km / 1.609);
}

export const toKm = (miles) => {
    // an arrow function: this is still the exports object
    return Math.round(miles * PER_MILE);
};
