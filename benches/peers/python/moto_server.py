"""moto's server on any free port. It ends with the process that started it."""

import sys

import measure

moto = measure.required("moto")
server = measure.required("moto.server").ThreadedMotoServer("127.0.0.1", 0, verbose=False)
server.start()
host, port = server.get_host_and_port()
print(f"http://{host}:{port} {moto.__version__}", flush=True)
sys.stdin.read()
