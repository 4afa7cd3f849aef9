for (var i = 1; i < 12; i++) { try { require('./m' + i) } catch (e) { console.log(i, e.message) } }
