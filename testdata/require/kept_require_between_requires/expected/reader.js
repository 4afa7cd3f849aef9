export const mode = process.env.SAMPLE_MODE || 'unset';
