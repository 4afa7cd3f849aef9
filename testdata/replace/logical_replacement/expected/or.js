let or;

or = null;
or ||= { who: 'assigned by ||=' };

export default or;
