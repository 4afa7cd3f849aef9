console.log('b loads');
export default () => 'b';
