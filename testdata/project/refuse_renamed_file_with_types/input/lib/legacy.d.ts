import { Shape } from './index';

export type Unit = 'px' | 'em';
export interface Scoped { scope(shape: Partial<Shape>): number }
export function scope(shape: Partial<Shape>): number;
