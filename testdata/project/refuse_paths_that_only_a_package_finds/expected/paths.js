import finder from 'finder';
finder.add(import.meta.dirname);
