API = "/api"
VERSION = "v1"
TEAMS_PREFIX = f"{API}/{VERSION}/teams"
