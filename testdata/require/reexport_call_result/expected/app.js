import createApp from './create-app.js';

export default createApp({ name: 'from factory' });
