export const area = (w, h) => w * h
export const perimeter = (w, h) => 2 * (w + h)
