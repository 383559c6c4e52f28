__title__ = "client"
__version__ = "0.0.0"
