// Says nothing of Express: only what it starts does.
require('./src/start').start();
