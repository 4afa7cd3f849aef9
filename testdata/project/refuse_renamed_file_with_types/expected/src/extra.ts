import { scope } from '../lib/legacy.cjs';

export const widest = (...shapes: { width: number }[]) => Math.max(...shapes.map((shape) => scope(shape)));
