import { scope } from '../lib/legacy';

export const widest = (...shapes: { width: number }[]) => Math.max(...shapes.map((shape) => scope(shape)));
