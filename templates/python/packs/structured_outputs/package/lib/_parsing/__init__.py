from ._completions import (
    ResponseFormatT as ResponseFormatT,
    has_parseable_input as has_parseable_input,
    maybe_parse_content as maybe_parse_content,
    parse_chat_completion as parse_chat_completion,
)
from ._input_tools import (
    validate_input_tools as validate_input_tools,
    get_input_tool_by_name as get_input_tool_by_name,
    parse_function_tool_arguments as parse_function_tool_arguments,
)
from ._response_formats import (
    solve_response_format_t as solve_response_format_t,
    type_to_response_format_param as type_to_response_format_param,
)
