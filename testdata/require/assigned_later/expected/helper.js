export default () => 'helped';
