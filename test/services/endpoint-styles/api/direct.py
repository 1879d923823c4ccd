from fastapi import APIRouter

router = APIRouter()


async def status():
    return {}


def report():
    return {}


class Jobs:
    async def start(self):
        return {}

    def stop(self):
        return {}


router.add_api_route("/status", status)
router.add_api_route(path="/report", endpoint=report, methods=["GET", "PUT"])

jobs = Jobs()
router.add_api_route("/jobs/start", jobs.start, methods=["POST"])
router.add_api_route("/jobs/stop", jobs.stop, methods={"POST"})
router.get("/inline")(status)
