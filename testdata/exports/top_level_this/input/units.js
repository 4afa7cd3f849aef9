this.PER_MILE = 1.609;

this.toMiles = function (km) {
    return Math.round(km / 1.609);
};

this.toKm = (miles) => {
    // an arrow function: this is still the exports object
    return Math.round(miles * this.PER_MILE);
};
