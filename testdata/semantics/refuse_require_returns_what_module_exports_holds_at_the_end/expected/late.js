let late;

late = 'one';
late = 'two';
late = 'three';

export default late;
