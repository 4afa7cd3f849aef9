const ready = 'toolOptions' in globalThis;
export const helper = () => ready;
