exports.mode = process.env.SAMPLE_MODE || 'unset';
