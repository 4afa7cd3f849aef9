require('./once').count += 10
